import { createContext, useContext } from "react";

/** The nonce of this answer, for the scripts of the document; empty in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = (): string | undefined => useContext(NonceContext);
