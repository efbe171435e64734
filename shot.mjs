import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const url = /http:\/\/\S+/.exec(readFileSync('/tmp/fmt-serve.log', 'utf8'))[0];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1180, height: 780 } });
await page.goto(url);
await page.waitForSelector('main');
await page.locator('a[href^="#/recordings/"]').first().click();
await page.waitForSelector('.line');
const shot = async (name) => {
  await page
    .getByRole('button', { name: /Export|내보내기/ })
    .first()
    .click();
  await page.waitForSelector('.menu');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/fmt-${name}.png` });
};
await shot('light');
await page.getByRole('menuitemcheckbox').nth(1).click();
await page.waitForTimeout(200);
const [down] = await Promise.all([
  page.waitForEvent('download'),
  page.getByText('Word document').click(),
]);
await down.saveAs('/tmp/fmt-down.docx');
console.log(down.suggestedFilename());
await page.waitForTimeout(4500);
await page.emulateMedia({ colorScheme: 'dark' });
await page.setViewportSize({ width: 420, height: 780 });
await shot('narrow');
await browser.close();
