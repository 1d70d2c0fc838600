import { DESK_FILTERS, type DeskFilter } from "#app/domain/fair-sales/desk-filter.ts";

/** What is asked of the desk besides the day; it stands in the address and stays while one works. */
export interface DeskChoice {
  show: DeskFilter;
  zone: string;
  q: string;
  /** The booth after which the page begins. */
  after: string;
}

/** The choice as an address has it. */
export function deskChoice(asked: URLSearchParams): DeskChoice {
  return {
    show: DESK_FILTERS.find((each) => each === asked.get("show")) ?? "all",
    zone: /^\d{1,9}$/.test(asked.get("zone") ?? "") ? asked.get("zone")! : "",
    q: (asked.get("q") ?? "").trim().slice(0, 100),
    after: (asked.get("after") ?? "").slice(0, 40),
  };
}

/** The parameters of an address that has the choice; what is not chosen is left out. */
export function choiceQuery(choice: DeskChoice): Record<string, string> {
  return { ...choice, show: choice.show === "all" ? "" : choice.show };
}
