"""A PDF of the page, by the browser's own print."""

import os
import shutil
import subprocess
import tempfile

from .problem import Problem

BROWSERS = ('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome')


def find(wanted):
    for command in [wanted] if wanted else BROWSERS:
        found = shutil.which(command)
        if found:
            return found
    raise Problem(
        f'{wanted} was not found' if wanted else 'no browser was found that could print',
        expected=', '.join(BROWSERS),
        hint='Install one (Debian: apt-get install chromium), name it with --browser, or open the page in any browser and print it.',
    )


def pdf(browser, page):
    with tempfile.TemporaryDirectory(prefix='povaid-report.') as folder:
        source, target = os.path.join(folder, 'page.html'), os.path.join(folder, 'page.pdf')
        with open(source, 'wb') as stream:
            stream.write(page)
        # The superuser has no sandbox; the page runs nothing.
        options = ['--no-sandbox'] if os.name == 'posix' and os.geteuid() == 0 else []
        command = [
            browser,
            '--headless',
            *options,
            '--disable-gpu',
            '--disable-dev-shm-usage',
            '--no-first-run',
            f'--user-data-dir={os.path.join(folder, "profile")}',
            '--no-pdf-header-footer',
            f'--print-to-pdf={target}',
            f'file://{source}',
        ]
        environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_CACHE_HOME=folder)
        try:
            done = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=180, env=environment
            )
        except subprocess.TimeoutExpired:
            raise Problem(f'{browser} did not print within three minutes')
        except OSError as error:
            raise Problem(f'{browser} could not be started: {error.strerror}')
        if not os.path.exists(target):
            raise Problem(
                f'{browser} did not print',
                found=done.stderr.decode('utf-8', 'replace').strip()[-500:] or f'status {done.returncode}',
            )
        with open(target, 'rb') as stream:
            return stream.read()
