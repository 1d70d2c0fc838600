import type { TFunction } from "i18next";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { SCHEMAS } from "./schemas.ts";

/** The OpenAPI 3.1 document, its words in the language of `t`. */
export function openApi(t: TFunction, version: string) {
  return {
    openapi: "3.1.0",
    info: { title: t("developers:api"), version, description: t("developers:intro") },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(ENDPOINTS.map((each) => [each.path, { [each.method]: operation(t, each) }])),
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: t("developers:auth.token") },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "fanfueang_session",
          description: t("developers:auth.session"),
        },
      },
    },
  };
}

function operation(t: TFunction, endpoint: Endpoint) {
  const words = `developers:endpoints.${endpoint.id}`;
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const other = endpoint.otherStatuses.map((status) => [
    status,
    status === 304
      ? { description: t("developers:status.304") }
      : { description: t(`developers:status.${status}`), content: problem },
  ]);
  return {
    operationId: endpoint.id,
    summary: t(`${words}.title`),
    description: t(`${words}.text`),
    security: endpoint.isPublic ? [{}, { token: [] }, { session: [] }] : [{ token: [] }, { session: [] }],
    parameters: endpoint.parameters.map(({ required = false, ...parameter }) => ({
      ...parameter,
      required,
      description: t(`developers:parameters.${endpoint.id}.${parameter.name}`),
    })),
    ...(endpoint.body ? { requestBody: { required: true, content: content(endpoint.body) } } : {}),
    responses: {
      200: { description: t("developers:status.200"), content: content(endpoint.answer) },
      ...Object.fromEntries(other),
    },
  };
}

function content(schemas: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]));
}
