import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPicture } from "#app/domain/pictures/add-picture.server.ts";
import { arrangePicture, type PictureChange } from "#app/domain/pictures/arrange-pictures.server.ts";
import { MOST_PICTURE_BYTES } from "#app/domain/pictures/picture.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { workbench } from "./my-products/workbench.server.ts";
import { WorkbenchPage } from "./my-products/workbench-page.tsx";
import { idOf } from "./products/product-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return workbench(await requireViewer(request), idOf(params.id));
}

/** A file adds a picture; the fields of one picture describe it, put it first or take it out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const productId = idOf(params.id);
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const form = await request.formData();
    const pictureId = String(form.get("picture") ?? "");
    const changed = found(await arrangePicture(viewer, { productId, pictureId, change: changeOf(form) }));
    return changed.ok ? done(productId, "picture") : data({ reason: changed.reason as string }, { status: 422 });
  }
  const upload = await readUpload(request, "file", MOST_PICTURE_BYTES);
  if (typeof upload === "string")
    return data({ reason: `products:picture.${upload}` }, { status: upload === "too_large" ? 413 : 422 });
  const added = found(await addPicture(viewer, { productId, bytes: upload.bytes }));
  return added.ok ? done(productId, "pictureAdded") : data({ reason: added.reason as string }, { status: 422 });
}

function changeOf(form: FormData): PictureChange {
  const kind = form.get("change");
  if (kind === "first" || kind === "remove") return { kind };
  const alt = (name: string) => String(form.get(name) ?? "").slice(0, 250);
  return { kind: "describe", altTh: alt("altTh"), altEn: alt("altEn") };
}

async function done(productId: number, flash: string) {
  return redirect(`${paths.myProduct(productId)}#pictures`, {
    status: 303,
    headers: { "Set-Cookie": await setFlash({ key: `products:flash.${flash}` }) },
  });
}

export default function ProductPicturesPage() {
  const product = useLoaderData<typeof loader>();
  return <WorkbenchPage product={product} pictureRefusal={useActionData<typeof action>()?.reason ?? null} />;
}
