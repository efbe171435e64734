import { useTranslation } from 'react-i18next';
import type { Job } from '../../main/contract';
import { useImports } from './ImportProvider';
import { JobRow } from './JobRow';
import { isActive, isBroken, useJobActions, useJobs } from './jobs';
import { QueueHead } from './QueueHead';
import { UploadRow } from './UploadRow';
import './jobs.css';

/** More rows than this tell nothing more; the list would only become slow. */
const MOST = 12;

/** What is under way, and what needs a decision. Absent when there is neither. */
export function JobList() {
  const { t } = useTranslation();
  const { uploads } = useImports();
  const jobs = shownJobs(useJobs());
  const more = jobs.length - MOST;
  const actions = useJobActions();
  if (!uploads.length && !jobs.length) return null;
  return (
    <section className="jobs" aria-label={t('jobs.title')}>
      <QueueHead />
      <ul className="jobs__list">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} />
        ))}
        {jobs.slice(0, MOST).map((job, i) => (
          <JobRow key={job.id} job={job} mayGoFirst={i > 0} {...actions} />
        ))}
      </ul>
      {more > 0 && <p className="jobs__more">{t('jobs.more', { count: more })}</p>}
    </section>
  );
}

/** Running first, then waiting in their order, then those to retry; a broken job gives way to a newer one of its recording. */
export function shownJobs(jobs: Job[]): Job[] {
  const newest = new Map<string, number>();
  const keyOf = ({ recording, kind }: Job): string => `${recording} ${kind}`;
  for (const job of jobs)
    newest.set(keyOf(job), Math.max(job.createdAt, newest.get(keyOf(job)) ?? 0));
  const superseded = (job: Job): boolean => (newest.get(keyOf(job)) ?? 0) > job.createdAt;
  const order = ['running', 'queued', 'failed', 'stopped'];
  return jobs
    .filter((job) => isActive(job) || (isBroken(job) && !superseded(job)))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
