import { describe, expect, it } from "vitest";
import { Stat } from "#app/ui/content/stat.tsx";
import { StateBadge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { html } from "./render.tsx";

describe("a field", () => {
  it("ties label, help and error to the control inside", () => {
    const page = html(
      <Field id="sales" label="ยอดขาย" help="รวมทุกช่องทาง" error="ต้องเป็นตัวเลข">
        <TextInput name="sales" numeric />
      </Field>,
    );
    expect(page).toContain('<label for="sales"');
    expect(page).toContain('id="sales" aria-describedby="sales-help sales-error" aria-invalid="true"');
    expect(page).toContain('id="sales-error"');
  });

  it("says nothing of errors when there are none", () => {
    const page = html(
      <Field id="area" label="จังหวัด" error={null}>
        <Select name="area" options={[{ value: "30", label: "นครราชสีมา" }]} emptyLabel="ทุกจังหวัด" />
      </Field>,
    );
    expect(page).not.toContain("aria-invalid");
    expect(page).not.toContain("aria-describedby");
    expect(page).toContain('<option value="">ทุกจังหวัด</option>');
  });
});

describe("a file field", () => {
  it("speaks the reader's language, and its label and error belong to the browser's own input", () => {
    const field = (
      <Field id="paper" label="เอกสาร" error="ไฟล์ใหญ่เกินไป">
        <FileInput name="paper" accept=".pdf" required />
      </Field>
    );
    const page = html(field);
    expect(page).toContain('<label for="paper"><svg');
    expect(page).toContain("เลือกไฟล์</label>");
    expect(page).toContain("ยังไม่ได้เลือกไฟล์");
    expect(page).toContain(
      '<input type="file" name="paper" accept=".pdf" required="" id="paper" aria-describedby="paper-error" aria-invalid="true"/>',
    );
    expect(html(field, "en")).toContain("Choose a file</label>");
  });
});

describe("an error summary", () => {
  it("leads to each field and says that nothing was lost", () => {
    const page = html(<ErrorSummary errors={[{ id: "sales", message: "ต้องเป็นตัวเลข" }, { message: "ปิดรับแล้ว" }]} />);
    expect(page).toContain('role="alert"');
    expect(page).toContain('<a href="#sales"');
    expect(page).toContain("ปิดรับแล้ว");
    expect(page).toContain("สิ่งที่กรอกไว้ยังอยู่ครบ");
  });

  it("is not there without errors", () => {
    expect(html(<ErrorSummary errors={[]} />)).toBe("");
  });
});

describe("a data table", () => {
  const columns = [
    { key: "name", header: "ชื่อ", cell: (row: { name: string; sum: string }) => row.name },
    { key: "sum", header: "บาท", cell: (row: { name: string; sum: string }) => row.sum, numeric: true },
  ];
  const rows = [{ name: "ผ้าไหม", sum: "1,200" }];

  it("names its rows and columns and can be scrolled by keyboard", () => {
    const page = html(<DataTable caption="ยอดขาย" columns={columns} rows={rows} rowKey={({ name }) => name} />);
    expect(page).toContain('tabindex="0"');
    expect(page).toContain('<th scope="row"');
    expect(page.match(/scope="col"/g)).toHaveLength(2);
    expect(page).toContain("text-right");
  });

  it("keeps its meaning as cards", () => {
    const page = html(
      <DataTable caption="ยอดขาย" columns={columns} rows={rows} rowKey={({ name }) => name} phone="cards" />,
    );
    expect(page).toContain('role="rowheader"');
    expect(page).toContain('data-label="บาท"');
  });

  it("shows what would be here when it is empty", () => {
    expect(
      html(<DataTable caption="x" columns={columns} rows={[]} rowKey={({ name }) => name} empty={<p>ว่าง</p>} />),
    ).toBe("<p>ว่าง</p>");
  });
});

it("a figure that was shortened is heard in full", () => {
  const page = html(<Stat label="ยอดขาย" value="868.12" unit="ล้านบาท" exact="868,120,000.00 บาท" />);
  expect(page).toContain('title="868,120,000.00 บาท" aria-hidden="true"');
  expect(page).toContain('<span class="sr-only">868,120,000.00 บาท</span>');
});

it("filters are a GET form that keeps the rest of the address", () => {
  const page = html(
    <FilterBar label="กรอง" action="/units" keep={{ sort: "desc", after: null }}>
      <TextInput name="q" />
    </FilterBar>,
  );
  expect(page).toContain('<form method="get" action="/units"');
  expect(page).toContain('<input type="hidden" name="sort" value="desc"/>');
  expect(page).not.toContain('name="after"');
});

it("a page without neighbours has no pagination", () => {
  expect(html(<Pagination />)).toBe("");
  expect(html(<Pagination next="/units?after=9" />, "en")).toContain('rel="next"');
});

it("a state is a word, not only a colour", () => {
  expect(html(<StateBadge state="province_approved" />)).toContain("จังหวัดรับรองแล้ว");
  expect(html(<StateBadge state="returned" />, "en")).toContain("Returned");
});

it("a button sends its form unless told otherwise", () => {
  expect(html(<Button>ส่งรายงาน</Button>)).toContain('type="submit"');
  expect(html(<Button busy>ส่งรายงาน</Button>)).toContain('aria-busy="true"');
});
