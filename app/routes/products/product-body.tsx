import { useTranslation } from "react-i18next";
import { CategoryDrawing } from "#app/ui/content/category-drawing.tsx";
import { Picture } from "#app/ui/content/picture.tsx";
import { Stars } from "#app/ui/content/stars.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { ContentView, certificateViews } from "./product-view.server.ts";

/** The pictures of a product: the first large, the others in a row that is swiped on a phone. */
export function ProductPictures({ content }: { content: ContentView }) {
  const [first, ...others] = content.pictures;
  if (!first) return <CategoryDrawing category={content.category} className="h-56 w-full rounded-lg sm:h-72" />;
  return (
    <div className="flex flex-col gap-2">
      <Picture
        {...first}
        sizes="(min-width: 64rem) 36rem, 94vw"
        eager
        className="h-auto max-h-[34rem] w-full rounded-lg object-contain"
      />
      {others.length > 0 && (
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
          {others.map((picture) => (
            <li key={picture.id}>
              <Picture {...picture} sizes="9rem" className="aspect-square h-auto w-full rounded-md object-cover" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FactsProps {
  content: ContentView;
  stars: number | null;
  graded?: string | null;
  segment: string | null;
}

/** Price, stars and what it suits: what decides at first sight. */
export function ProductFacts({ content, stars, graded, segment }: FactsProps) {
  const { t } = useTranslation("catalogue");
  return (
    <div className="flex flex-col gap-3">
      <p className="figures text-2xl font-bold">
        {content.price ?? <span className="text-lg font-normal text-ink-soft">{t("price.ask")}</span>}
        {content.price && content.unit && (
          <span className="text-base font-normal text-ink-soft"> / {content.unit}</span>
        )}
      </p>
      {stars && (
        <p className="flex flex-wrap items-center gap-2">
          <Stars count={stars} />
          <span className="text-ink-soft">{graded}</span>
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <Badge>{content.categoryName}</Badge>
        {segment && <Badge>{segment}</Badge>}
        {content.suits.map((each) => (
          <Badge key={each} tone="info">
            {each}
          </Badge>
        ))}
      </p>
      {content.capacity && (
        <p>
          <span className="text-ink-soft">{t("product.capacity")}</span>{" "}
          <span className="figures">{content.capacity}</span>
        </p>
      )}
    </div>
  );
}

/** Certificates that are valid today, with their number. */
export function Certificates({ certificates }: { certificates: ReturnType<typeof certificateViews> }) {
  const { t } = useTranslation("catalogue");
  return (
    <ul className="flex flex-col gap-2">
      {certificates.map(({ key, name, long, number, ofMaker, until }) => (
        <li key={key} className="flex items-start gap-2">
          <Icon name="success" className="mt-1 text-success" />
          <span>
            <span className="font-semibold">{name}</span> {long}
            <span className="figures block text-sm text-ink-soft">
              {t("certificate.number", { number })}
              {until && ` · ${until}`}
              {ofMaker && ` · ${t("certificate.ofMaker")}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The story, a paragraph a line. */
export function Story({ story }: { story: string[] }) {
  return (
    <div className="flex max-w-prose flex-col gap-3 text-lg">
      {story.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
