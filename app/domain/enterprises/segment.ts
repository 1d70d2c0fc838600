/**
 * The classes A to D of a product by the rule table of the programme. The five questions ask for the standard held, the
 * capacity, the process and technology, the product's development and its market; the wording of their options is data of
 * the department and not known here, so an answer is the number of its option.
 */
export const SEGMENT_OPTIONS = {
  standard: ["1.1", "1.2", "1.3"],
  capacity: ["2.1", "2.2", "2.3"],
  process: ["3.1", "3.2", "3.3"],
  development: ["4.1", "4.2", "4.3", "4.4"],
  market: ["5.1", "5.2", "5.3", "5.4"],
} as const;

export type SegmentQuestion = keyof typeof SEGMENT_OPTIONS;
export type SegmentAnswers = { [Question in SegmentQuestion]: (typeof SEGMENT_OPTIONS)[Question][number] };
export type Segment = "A" | "B" | "C" | "D";

/** The version of the rule table; an assessment keeps the one it was made by. */
export const SEGMENT_SCHEME = "abcd-1";

const ANY = null;
const RULES: Record<Segment, { [Question in SegmentQuestion]: readonly SegmentAnswers[Question][] | null }> = {
  A: { standard: ["1.1", "1.2"], capacity: ["2.1"], process: ["3.1", "3.2"], development: ["4.1"], market: ["5.1"] },
  B: {
    standard: ["1.1", "1.2"],
    capacity: ["2.2", "2.3"],
    process: ["3.3"],
    development: ["4.2"],
    market: ["5.1", "5.2", "5.3", "5.4"],
  },
  C: {
    standard: ["1.1", "1.2"],
    capacity: ["2.2", "2.3"],
    process: ["3.2"],
    development: ["4.3", "4.4"],
    market: ["5.1", "5.3", "5.4"],
  },
  D: { standard: ["1.3"], capacity: ANY, process: ANY, development: ANY, market: ANY },
};

/** The class whose row matches in every column; null is "unclassified": nothing is forced into a class. */
export function segmentOf(answers: SegmentAnswers): Segment | null {
  for (const [segment, rule] of Object.entries(RULES) as [Segment, (typeof RULES)[Segment]][]) {
    const matches = (Object.keys(rule) as SegmentQuestion[]).every((question) => {
      const allowed: readonly string[] | null = rule[question];
      return allowed === null || allowed.includes(answers[question]);
    });
    if (matches) return segment;
  }
  return null;
}

/** Five answers as a form or a file gives them; null when one is missing or no option of its question. */
export function readSegmentAnswers(given: Record<string, unknown>): SegmentAnswers | null {
  const answers: Record<string, string> = {};
  for (const [question, options] of Object.entries(SEGMENT_OPTIONS)) {
    const answer = (options as readonly string[]).find((option) => option === given[question]);
    if (!answer) return null;
    answers[question] = answer;
  }
  return answers as SegmentAnswers;
}
