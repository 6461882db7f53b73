"""邮件合并: one mail merge into one PDF, run by the Python that can talk to LibreOffice (uno).

`merge.py FOLDER`: FOLDER holds logs.csv and sheet.fodt; prints the seconds of the merge alone,
without the start of the office, and leaves merged0.pdf there.
"""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

TO_FILE = 2  # com.sun.star.text.MailMergeType
WHOLE_TABLE = 0  # com.sun.star.sdb.CommandType
TRIES, WAIT = 300, 0.2


def main() -> None:
    folder = Path(sys.argv[1])
    pipe = f"pipe,name={folder.name};urp;"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    quiet = ["--headless", "--norestore", "--nologo"]
    with subprocess.Popen(["soffice", *quiet, profile, f"--accept={pipe}"]) as office:
        try:
            print(merge_seconds(connected(pipe), folder))
        finally:
            office.terminate()


def connected(pipe: str):
    """Return the office's context once it answers."""
    local = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = local.ServiceManager.createInstanceWithContext(name, local)
    for _try in range(TRIES):
        try:
            return resolver.resolve(f"uno:{pipe}StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(WAIT)
    raise SystemExit("LibreOffice does not answer")


def merge_seconds(context, folder: Path) -> float:
    make = context.ServiceManager.createInstanceWithContext
    register_logs(make("com.sun.star.sdb.DatabaseContext", context), folder)
    merge = make("com.sun.star.text.MailMerge", context)
    merge.DataSourceName, merge.CommandType, merge.Command = "sheets", WHOLE_TABLE, "logs"
    merge.DocumentURL = (folder / "sheet.fodt").as_uri()
    merge.OutputType, merge.OutputURL, merge.FileNamePrefix = TO_FILE, folder.as_uri(), "merged"
    merge.SaveAsSingleFile, merge.SaveFilter = True, "writer_pdf_Export"
    start = time.perf_counter()
    merge.execute(())
    return time.perf_counter() - start


def register_logs(sources, folder: Path) -> None:
    """Make logs.csv known as a table."""
    source = sources.createInstance()
    source.URL = f"sdbc:flat:{folder.as_uri()}"
    told = {"Extension": "csv", "HeaderLine": True, "CharSet": "UTF-8"}
    marks = {"FieldDelimiter": ",", "StringDelimiter": '"'}
    source.Info = tuple(named(*pair) for pair in {**told, **marks}.items())
    source.DatabaseDocument.storeAsURL((folder / "sheets.odb").as_uri(), ())
    sources.registerObject("sheets", source)


def named(name: str, value: object) -> PropertyValue:
    value_of = PropertyValue()
    value_of.Name, value_of.Value = name, value
    return value_of


if __name__ == "__main__":
    main()
