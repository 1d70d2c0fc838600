import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/config.ts";
import { classNames } from "../class-names.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { DemoBanner } from "./demo-banner.tsx";
import { type Flash, FlashNotice } from "./flash-notice.tsx";
import { Footer } from "./footer.tsx";
import type { Person } from "./me.tsx";
import type { Place } from "./place.ts";
import { SideNav } from "./side-nav.tsx";
import { TopBar } from "./top-bar.tsx";
import { useFocusOnNewPage } from "./use-focus-on-new-page.ts";

export interface ShellProps {
  language: Language;
  theme: "system" | "light" | "dark";
  isDemo: boolean;
  /** What the last command did. */
  flash: Flash | null;
  /** Who is signed in; null for the public. */
  person: Person | null;
  /** The places of the viewer's role; the first four stand in the bottom bar of a phone. */
  places: Place[];
  /** How much waits on the viewer. */
  inbox: number;
  /** The address of this page with its query, to come back to. */
  here: string;
  children: ReactNode;
}

/** Everything around a page: the bars, the places, the notice of what just happened, the foot. */
export function Shell({ children, flash, isDemo, ...shell }: ShellProps) {
  const { t } = useTranslation("shell");
  const signedIn = shell.person !== null;
  useFocusOnNewPage(shell.here.split("?")[0] ?? "");
  return (
    <div className="flex min-h-dvh flex-col pb-18 lg:pb-0 print:pb-0">
      <a
        href="#main"
        className="sr-only rounded-md bg-accent p-3 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        {t("skip")}
      </a>
      {isDemo && <DemoBanner />}
      <TopBar {...shell} />
      <div
        className={classNames(
          "mx-auto w-full max-w-page flex-1 print:block",
          signedIn && "lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]",
        )}
      >
        {signedIn && <SideNav places={shell.places} here={shell.here} />}
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 px-4 pt-5 pb-12 outline-none sm:px-6 lg:px-8 lg:pt-7 print:p-0"
        >
          {flash && <FlashNotice flash={flash} />}
          {children}
        </main>
      </div>
      <Footer theme={shell.theme} here={shell.here} />
      <BottomBar places={shell.places} here={shell.here} />
    </div>
  );
}
