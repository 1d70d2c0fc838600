import { useEffect, useState } from "react";
import type { SaverState } from "./draft-saver.ts";
import type { Texts } from "./report-fields.ts";
import type { ReportPage } from "./report-page.server.ts";
import { dropUnsent, keepUnsent, readUnsent, type Unsent, unsentKey } from "./unsent-store.ts";

/** Typing of an earlier visit that never reached the server, offered once. */
export interface UnsentOffer {
  at: string;
  take(): void;
  drop(): void;
}

/** Keeps in this browser what the server has not acknowledged, and offers what an earlier visit left behind. */
export function useUnsent(page: ReportPage, texts: Texts, { base, version }: SaverState, take: (kept: Unsent) => void) {
  const [offered, setOffered] = useState<Unsent | null>(null);
  const [ready, setReady] = useState(false);
  const key = unsentKey(page.ownerId ?? 0, { ...page.key });
  const isOn = page.can.save;
  useEffect(() => {
    if (!isOn) return;
    setOffered(readUnsent(key));
    setReady(true);
  }, [key, isOn]);
  useEffect(() => {
    // Until the offer is answered it is not overwritten.
    if (ready && !offered) keepUnsent(key, version, base, texts);
  }, [ready, offered, key, version, base, texts]);
  if (!offered) return null;
  const offer: UnsentOffer = {
    at: offered.at,
    take() {
      take(offered);
      setOffered(null);
    },
    drop() {
      dropUnsent(key);
      setOffered(null);
    },
  };
  return offer;
}
