import { useEffect, useRef } from "react";
import { TextInput } from "./text-input.tsx";

/**
 * The text of a search that is answered while it is typed. It shows what the address says, except while somebody is typing:
 * an answer that arrives late must not take away the letters typed since.
 */
export function SearchInput({ name, value }: { name: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value;
  }, [value]);
  return (
    <TextInput
      ref={input}
      type="search"
      name={name}
      defaultValue={value}
      enterKeyHint="search"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
