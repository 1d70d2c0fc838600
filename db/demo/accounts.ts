import type { Unit } from "./units.ts";

export interface Account {
  email: string;
  nameTh: string;
  nameEn: string;
  role: string;
  areaCode: string | null;
  unitCode: string | null;
  bureau: "community" | "otop" | null;
}

interface Province {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

/** Everybody who can sign in to the demo world; one role each. Officials appear by position, not by name. */
export function accounts(provinces: readonly Province[], units: readonly Unit[]): Account[] {
  const [member, neighbour] = units as [Unit, Unit];
  const company = units.find(({ code }) => code === "S30");
  return [
    account("admin", "ผู้ดูแลระบบ", "Administrator", "administrator", "TH"),
    account("central", "ผู้ตรวจส่วนกลาง", "Central reviewer", "central_reviewer", "TH"),
    {
      ...account("central2", "ผู้ตรวจส่วนกลาง (OTOP)", "Central reviewer (OTOP)", "central_reviewer", "TH"),
      bureau: "otop",
    },
    ...provinces.flatMap(officials),
    account(
      "officer.3001",
      "เจ้าหน้าที่พัฒนาชุมชนอำเภอเมืองนครราชสีมา",
      "District officer, Mueang Nakhon Ratchasima",
      "district_officer",
      "3001",
    ),
    account(
      "secretary.30",
      "เลขานุการ คสป. จังหวัดนครราชสีมา",
      "Committee secretary, Nakhon Ratchasima",
      "committee_secretary",
      "30",
    ),
    {
      ...account("enterprise.1", `สมาชิก ${member.nameTh}`, `Member of ${member.nameEn}`, "enterprise_member", null),
      unitCode: member.code,
    },
    {
      ...account(
        "enterprise.2",
        `สมาชิก ${neighbour.nameTh}`,
        `Member of ${neighbour.nameEn}`,
        "enterprise_member",
        null,
      ),
      unitCode: neighbour.code,
    },
    account(
      "network.30",
      "ผู้แทนเครือข่าย OTOP จังหวัดนครราชสีมา",
      "OTOP network, Nakhon Ratchasima",
      "network_officer",
      "30",
    ),
    ...(company
      ? [
          {
            ...account("company.30", `ผู้แทน ${company.nameTh}`, `For ${company.nameEn}`, "company_member", null),
            unitCode: company.code,
          },
        ]
      : []),
  ];
}

/** Bangkok has no provincial office: somebody in the department holds both posts for it. */
function officials({ code, nameTh, nameEn }: Province): Account[] {
  if (code === "10") {
    return [
      account(
        "head.10",
        "ผู้รับรองรายงานของกรุงเทพมหานคร (ส่วนกลาง)",
        "Approver for Bangkok at the department",
        "provincial_head",
        "10",
      ),
      account(
        "officer.10",
        "เจ้าหน้าที่รายงานของกรุงเทพมหานคร (ส่วนกลาง)",
        "Officer for Bangkok at the department",
        "provincial_officer",
        "10",
      ),
    ];
  }
  return [
    account(`head.${code}`, `พัฒนาการจังหวัด${nameTh}`, `Provincial head, ${nameEn}`, "provincial_head", code),
    account(
      `officer.${code}`,
      `เจ้าหน้าที่พัฒนาชุมชนจังหวัด${nameTh}`,
      `Provincial officer, ${nameEn}`,
      "provincial_officer",
      code,
    ),
  ];
}

function account(name: string, nameTh: string, nameEn: string, role: string, areaCode: string | null): Account {
  return { email: `${name}@demo.test`, nameTh, nameEn, role, areaCode, unitCode: null, bureau: null };
}

/** Who enters, approves and accepts the reports of a unit, by user id. */
export interface Actors {
  enters: number;
  approves: number;
  accepts: number;
}

/** Finds the actors of a unit among the users; enterprise 1 reports for itself, and so does the committee of province 30. */
export function actorsOf(unit: Unit, userIds: ReadonlyMap<string, number>): Actors {
  const id = (name: string) => userIds.get(`${name}@demo.test`)!;
  const ownDistrict = unit.areaCode === "3001" ? id("officer.3001") : id(`officer.${unit.provinceCode}`);
  const enters = unit.code === "E1" ? id("enterprise.1") : unit.code === "P30" ? id("secretary.30") : ownDistrict;
  const accepts = unit.kind === "enterprise" && unit.id % 3 === 0 ? id("central2") : id("central");
  return { enters, approves: id(`head.${unit.provinceCode}`), accepts };
}
