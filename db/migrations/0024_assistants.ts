import { type Kysely, sql } from "kysely";

const ROLES = `'administrator', 'central_reviewer', 'provincial_head', 'provincial_officer', 'district_officer',
      'committee_secretary', 'network_officer', 'company_member', 'enterprise_member'`;
const ASSISTANTS = `'enterprise_reporter', 'enterprise_seller'`;

/** Somebody who does a part of an enterprise's work in the portal, for a time: invited by a member, by a link. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table role_assignments drop constraint role_assignments_role_check;
    alter table role_assignments add constraint role_assignments_role_check check (role in (${sql.raw(`${ROLES}, ${ASSISTANTS}`)}));
    alter table role_assignments drop constraint role_fits_its_area;
    ${fitsItsArea(["company_member", "enterprise_member", "enterprise_reporter", "enterprise_seller"])};
    alter table role_assignments add constraint an_assistant_stays_for_a_time
      check (role not in (${sql.raw(ASSISTANTS)}) or valid_to is not null);

    create table assistant_invitations (
      id integer generated always as identity primary key,
      reporting_unit_id integer not null references reporting_units,
      role text not null check (role in (${sql.raw(ASSISTANTS)})),
      helps_until date not null,
      code_sha256 bytea not null unique check (octet_length(code_sha256) = 32), -- the code itself stands only in the link
      invited_by integer not null references users,
      invited_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_by integer references users,
      accepted_at timestamptz,
      withdrawn_at timestamptz,
      constraint invitation_ends_once check (num_nonnulls(accepted_at, withdrawn_at) <= 1),
      constraint invitation_is_accepted_by_somebody check ((accepted_at is null) = (accepted_by is null))
    );
    create index assistant_invitations_unit on assistant_invitations (reporting_unit_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table assistant_invitations;
    delete from role_assignments where role in (${sql.raw(ASSISTANTS)});
    alter table role_assignments drop constraint an_assistant_stays_for_a_time;
    alter table role_assignments drop constraint role_assignments_role_check;
    alter table role_assignments add constraint role_assignments_role_check check (role in (${sql.raw(ROLES)}));
    alter table role_assignments drop constraint role_fits_its_area;
    ${fitsItsArea(["company_member", "enterprise_member"])};
  `.execute(db);
}

/** The roles that are held for a unit; the nation's, the districts' and the provinces' stay as they are. */
function fitsItsArea(ofUnits: string[]) {
  return sql.raw(`alter table role_assignments add constraint role_fits_its_area check (coalesce(case
      when role in ('administrator', 'central_reviewer') then area_code = 'TH'
      when role = 'district_officer' then length(area_code) = 4
      when role in ('${ofUnits.join("', '")}') then reporting_unit_id is not null
      else length(area_code) = 2 and area_code <> 'TH' end, false))`);
}
