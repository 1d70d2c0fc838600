import type { PdfBlock } from "#app/domain/documents/pdf.server.ts";

/** A document's blocks as a page, the same as in its PDF. */
export function DocumentBlocks({ blocks }: { blocks: PdfBlock[] }) {
  return (
    <div className="flex flex-col gap-3">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes its order
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: PdfBlock }) {
  switch (block.kind) {
    case "heading":
      return <h2 className="mt-4 break-after-avoid text-lg">{block.text}</h2>;
    case "paragraph":
      return <p className="max-w-prose whitespace-pre-line">{block.text}</p>;
    case "list":
      return (
        <ul className="flex list-disc flex-col gap-1 pl-6">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return (
        <table className="w-full max-w-prose border-collapse text-left">
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join()} className="border-b border-line">
                {row.map((cell, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
                    key={column}
                    className={block.columns[column]?.numeric ? "figures py-1 pr-4 text-right" : "py-1 pr-4"}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
