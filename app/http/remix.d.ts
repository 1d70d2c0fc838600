import "@remix-run/node";

// With single fetch, loaders' answers keep their types in the browser: dates stay dates.
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    nonce: string;
    /** Address of the reader, for slowing down repeated sign-in failures; never stored as it is. */
    address: string;
  }
}
