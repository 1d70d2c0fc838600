import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawings } from "#app/ui/content/category-drawing.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Certificates, ProductFacts, Story } from "../products/product-body.tsx";
import { PictureBench } from "./picture-bench.tsx";
import { ProductState } from "./state-badge.tsx";
import { OfficeSteps, StepPanel } from "./step-panel.tsx";
import type { Workbench } from "./workbench.server.ts";

interface WorkbenchProps {
  product: Workbench;
  refusal?: string | null;
  pictureRefusal?: string | null;
}

/** One product on its writer's table. */
export function WorkbenchPage({ product, refusal, pictureRefusal }: WorkbenchProps) {
  const { t } = useTranslation("products");
  const { t: any } = useTranslation();
  const { id, title, state, change, maker, content, certificates, history } = product;
  const errors = [
    ...(refusal ? [{ message: any(refusal) }] : []),
    ...(pictureRefusal ? [{ id: "file", message: any(pictureRefusal) }] : []),
  ];
  const editable = product.steps.includes("edit");
  return (
    <div className="flex flex-col gap-6">
      <CategoryDrawings />
      <PageHeader
        title={title}
        crumbs={[{ label: t("mine.title"), to: paths.myProducts() }]}
        meta={[<ProductState key="state" state={state} change={change} />, maker.name, content.otherName]}
        actions={
          state === "published" && (
            <ButtonLink to={paths.product(id)} icon="right" size="sm">
              {t("bench.seeShown")}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary errors={errors} />
      {product.reason && (
        <Notice tone="danger" title={t("state.returnedTitle")}>
          {product.reason}
        </Notice>
      )}
      <StepPanel product={product} />
      <Section
        id="words"
        title={t("bench.words")}
        aside={
          editable && (
            <ButtonLink to={paths.editProduct(id)} icon="edit" size="sm">
              {t("bench.edit")}
            </ButtonLink>
          )
        }
      >
        <ProductFacts {...product} />
        {content.story.length > 0 ? (
          <Story story={content.story} />
        ) : (
          <p className="text-ink-faint">{t("bench.noStory")}</p>
        )}
      </Section>
      <Section
        id="pictures"
        title={t("bench.pictures")}
        aside={t("bench.pictureCount", { n: product.pictures.length })}
      >
        <PictureBench product={product} error={pictureRefusal ? any(pictureRefusal) : undefined} />
      </Section>
      {certificates.length > 0 && (
        <Section title={t("bench.certificates")}>
          <Certificates certificates={certificates} />
        </Section>
      )}
      <OfficeSteps product={product} />
      {history.length > 0 && (
        <Section title={t("bench.history")}>
          <Timeline
            label={t("bench.history")}
            entries={history.map(({ reason, by, ...event }) => ({
              ...event,
              by: by ?? undefined,
              children: reason && <p className="text-ink-soft">{reason}</p>,
            }))}
          />
        </Section>
      )}
    </div>
  );
}
