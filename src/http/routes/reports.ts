import type { z } from 'zod';
import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { entryLabel } from '#app/entry-labels.ts';
import { appFaults } from '#app/faults.ts';
import { signReport } from '#app/report/approve-report.ts';
import { editReport } from '#app/report/edit-report.ts';
import { listYearReports } from '#app/report/list-reports.ts';
import { type ListedVersion, listReportVersions, readReportVersion } from '#app/report/list-versions.ts';
import { type OpenReport, openReport, type ReportRequest } from '#app/report/open-report.ts';
import { commentOnReport, continueThread, listRemarkThreads } from '#app/report/remarks.ts';
import { parseReportData, reportData } from '#app/report/report-data.ts';
import type { Signature } from '#app/report/signature.ts';
import { type Verification, verifyReport } from '#app/report/verify-report.ts';
import { withdrawApproval } from '#app/report/withdraw-approval.ts';
import { localDate } from '#kernel/local-date.ts';
import type { VerificationView } from '../contract/report-document.ts';
import * as remarks from '../contract/report-remarks.ts';
import * as versions from '../contract/report-versions.ts';
import * as contract from '../contract/reports.ts';
import { type Api, type FileAnswer, serve } from '../serve.ts';

/** Annual reports: the tree, edits, approval, documents, verification. */
export function serveReports(api: Api): void {
  // The press is loaded by the first document and not by the start of the server.
  let endPress = async () => {};
  api.server.addHook('onClose', () => endPress());

  serve(api, contract.listReportsRoute, async ({ actor, desk, query }) => ({
    reports: (await listYearReports(desk, actor, query)).map(({ unit, changedAt, ...rest }) => ({
      ...rest,
      unit: unit.code,
      unitName: unit.name,
      changedAt: changedAt?.toISOString() ?? null,
    })),
  }));

  serve(api, contract.readReportRoute, async ({ actor, desk, params }) => {
    const { approval, signatures, ...open } = await openReport(desk, actor, params);
    return {
      ...open,
      approval: approval && approvalView(approval),
      signatures: signatures.map(({ stands, isOwn = false, ...one }) => ({ ...signatureView(one), stands, isOwn })),
    };
  });

  serve(api, contract.editReportRoute, async ({ actor, desk, params, body }) => {
    const { signedOn, ...edits } = body.edits;
    return editReport(desk, actor, {
      ...params,
      version: body.version,
      restores: body.restores,
      edits: { ...edits, signedOn: signedOn === null ? null : localDate(signedOn) },
    });
  });

  serve(api, contract.approveReportRoute, async ({ actor, desk, params, body }) => {
    const { approval, signatures, ...signed } = await signReport(desk, actor, { ...params, ...body });
    return {
      ...signed,
      signatures: signatures.map(signatureView),
      approval: approval && approvalView(approval),
    };
  });

  serve(api, contract.withdrawApprovalRoute, async ({ actor, desk, params, body }) =>
    withdrawApproval(desk, actor, { ...params, reason: body.reason }),
  );

  serve(api, versions.listVersionsRoute, async ({ actor, desk, params }) => ({
    versions: (await listReportVersions(desk, actor, params)).map(({ changed, ...one }) => ({
      ...versionView(one),
      changed: [...changed],
    })),
  }));

  serve(api, versions.readVersionRoute, async ({ actor, desk, params }) => {
    const { snapshot, edits, ...one } = await readReportVersion(desk, actor, params);
    return { ...versionView(one), edits, snapshot };
  });

  serve(api, remarks.listRemarksRoute, async ({ actor, desk, params }) => {
    const { threads, mayRemark } = await listRemarkThreads(desk, actor, params);
    return {
      mayRemark,
      threads: threads.map(({ remarks: said, ...thread }) => ({
        ...thread,
        remarks: said.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
      })),
    };
  });

  serve(api, remarks.addRemarkRoute, async ({ actor, desk, params, body }) =>
    commentOnReport(desk, actor, { ...params, ...body }),
  );

  serve(api, remarks.continueThreadRoute, async ({ actor, desk, params, body }) =>
    continueThread(desk, actor, { ...params, ...body }),
  );

  serve(api, contract.reportDocxRoute, async ({ actor, desk, params }) => {
    const open = await openReport(desk, actor, params);
    const { pressDocx } = await import('#press/docx.ts');
    return named(open, 'docx', await pressDocx(open.report.document));
  });

  serve(api, contract.reportPdfRoute, async ({ actor, desk, params }) => {
    const open = await openReport(desk, actor, params);
    const { closePress, pressPdf } = await import('#press/pdf.ts');
    endPress = closePress;
    return named(open, 'pdf', await pressPdf(open.report.document));
  });

  serve(api, contract.reportJsonRoute, async ({ actor, desk, params }) => {
    const open = await openReport(desk, actor, params);
    const data = await reportData(desk, actor, open);
    return named(open, 'json', Buffer.from(`${JSON.stringify(data, null, 1)}\n`));
  });

  serve(api, contract.verificationRoute, async ({ actor, desk, params }) =>
    verificationView(await verifyReport(desk, actor, await approvedData(desk, actor, params))),
  );

  serve(api, contract.verifyRoute, async ({ actor, desk, body }) =>
    verificationView(await verifyReport(desk, actor, parseReportData(JSON.stringify(body)))),
  );

  async function approvedData(desk: Desk, actor: Actor, request: ReportRequest) {
    const open = await openReport(desk, actor, request);
    if (open.approval === null) throw appFaults.REPORT_UNKNOWN({ year: request.year });
    return reportData(desk, actor, open);
  }
}

function approvalView({ approvedBy, frozen }: Pick<NonNullable<OpenReport['approval']>, 'approvedBy' | 'frozen'>) {
  return { approvedBy, approvedOn: frozen.approvedOn };
}

/** A signature without what only the program compares. */
function signatureView({ as, label, name, seat, at }: Signature) {
  return { as, label, name, seat, at };
}

function versionView({ version, act, note, personName, at }: Omit<ListedVersion, 'changed'>) {
  return { version, act, note, person: personName, at: at.toISOString() };
}

function named({ report, state }: OpenReport, extension: string, bytes: Uint8Array): FileAnswer {
  const mark = state === 'approved' ? '' : '（草稿）';
  return { bytes, fileName: `${report.unit.name}${report.year}年度法治政府建设情况报告${mark}.${extension}` };
}

function verificationView({ figures, ...counts }: Verification): z.output<typeof VerificationView> {
  return {
    ...counts,
    figures: figures.map((figure) => ({
      key: figure.key,
      label: figure.label,
      said: [...figure.said],
      verdict: figure.verdict,
      from: figure.verdict === 'drifted' ? figure.from : null,
      to: figure.verdict === 'drifted' ? figure.to : null,
      because: figure.verdict === 'unknown' ? figure.because : null,
      entries: figure.entries.map((entry) => ({
        ...entry,
        actionLabel: entryLabel(entry.action),
        at: entry.at.toISOString(),
      })),
    })),
  };
}
