import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, loadRestOnFirstMove, openDictionary } from "./i18n/client.tsx";
import { asLanguage, DEFAULT_LANGUAGE } from "./i18n/config.ts";
import { areasOnShow } from "./i18n/used-areas.tsx";

const language = asLanguage(document.documentElement.lang) ?? DEFAULT_LANGUAGE;

void Promise.all([openDictionary(language, areasOnShow()), pageData()]).then(([dictionary]) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={dictionary}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
  loadRestOnFirstMove(dictionary);
});

/**
 * Resolves when the page's data are read. RemixBrowser throws a promise until then, before its first hook; a key pressed
 * while the whole root waits for it breaks the hydration (React error 345), so nothing hydrates before.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}
