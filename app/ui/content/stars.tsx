import { useTranslation } from "react-i18next";

const STAR = "M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.6L12 17.6l-5.9 3.1 1.2-6.6L2.5 9.5l6.6-.9z";

/** Stars of a grading round out of five; the number is read out. */
export function Stars({ count }: { count: number }) {
  const { t } = useTranslation("ui");
  return (
    <svg
      viewBox="0 0 120 24"
      className="inline-block h-[1.1em] w-auto align-[-0.15em]"
      role="img"
      aria-label={t("stars", { count })}
    >
      {[1, 2, 3, 4, 5].map((star) => (
        <path
          key={star}
          d={STAR}
          transform={`translate(${(star - 1) * 24} 0)`}
          className={star <= count ? "fill-silk stroke-silk" : "fill-none stroke-line-strong"}
          strokeWidth={1.5}
        />
      ))}
    </svg>
  );
}
