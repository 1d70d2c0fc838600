import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, loadRestOnFirstMove, openDictionary } from "./i18n/client.tsx";
import { asLanguage, DEFAULT_LANGUAGE } from "./i18n/config.ts";
import { areasOnShow } from "./i18n/used-areas.tsx";

const language = asLanguage(document.documentElement.lang) ?? DEFAULT_LANGUAGE;

void openDictionary(language, areasOnShow()).then((dictionary) => {
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
