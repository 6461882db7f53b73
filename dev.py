"""开发入口: one command for everything a developer does, in plain Python with nothing installed.

The first start makes `.venv` from `requirements.lock`; later starts only compare a stamp.
What needs the package itself lives in `tools/`, `benchmarks/` and `tests/`.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROJECT = Path(__file__).resolve().parent
VENV = PROJECT / ".venv"
WINDOWS = os.name == "nt"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOCK = PROJECT / "requirements.lock"
STAMP = VENV / "installed.sha256"
OUT = PROJECT / "out"

OFFSCREEN_LIBRARIES = "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
USEFUL_PACKAGES = (  # a window, printing, tests, freezing
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 "
    "libxcb-xkb1 libxcb-util1 libxcb-randr0 libxkbcommon-x11-0 libwayland-cursor0 "
    "libwayland-egl1 libcups2 xvfb xauth poppler-utils binutils"
)

PARALLEL = ("-n", "auto", "--dist", "worksteal")
LINT_IMPORTS = "import sys; from importlinter import cli; sys.exit(cli.lint_imports(no_logo=True))"
LVGW = "import sys; from lvgw_desktop.bootstrap import run_command; sys.exit(run_command())"

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--quiet"],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet"],
    "mypy": ["-m", "mypy", "--no-error-summary"],
    "import contracts": ["-c", LINT_IMPORTS],
}

# --- set-up: Debian packages, the virtual environment, the stamp ---------------------------------


def prepare() -> None:
    """Install what is missing, once for each state of the lock file."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the system's own Python may be older
        sys.exit(f"需要 Python 3.11 或更新的版本，现在是 {sys.version.split()[0]}。")
    state = wanted_state()
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == state:
        return
    if sys.platform == "linux":
        install_system_packages()
    print("正在安装所需的程序库（仅第一次，约一分钟）……", flush=True)
    install_python_packages()
    STAMP.write_text(state, encoding="ascii")


def wanted_state() -> str:
    """Tell what the environment is made from; another state means a new set-up."""
    parts = [LOCK.read_bytes(), (PROJECT / "pyproject.toml").read_bytes(), str(PROJECT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install_system_packages() -> None:
    """Debian and its relatives: what Python and Qt need from the system, when we may."""
    needed = missing_packages(OFFSCREEN_LIBRARIES.split())
    if not can_make_venv():
        needed.insert(0, f"python3.{sys.version_info.minor}-venv")
    useful = missing_packages(USEFUL_PACKAGES.split())
    if sys.base_prefix == "/usr":  # the system's Python, which PyInstaller wants as a library
        useful += missing_packages([f"libpython3.{sys.version_info.minor}"])
    if not needed + useful:
        return
    become_root = way_to_root()
    if become_root is not None and apt_install(become_root, needed + useful):
        return
    line = "apt-get install -y --no-install-recommends " + " ".join(needed + useful)
    print(f"缺少系统软件包。请先以管理员身份运行这一行：\n  sudo {line}", file=sys.stderr)
    if needed:
        sys.exit(1)


def missing_packages(names: list[str]) -> list[str]:
    """Pick the Debian packages that are not installed; none on other systems."""
    if shutil.which("dpkg-query") is None:
        return []
    either_name = [spelling for name in names for spelling in (name, f"{name}t64")]
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *either_name],
        capture_output=True,
        text=True,
        check=False,
    )
    rows = [row.split() for row in answer.stdout.splitlines()]
    installed = {row[0] for row in rows if row[1:] == ["installed"]}
    return [name for name in names if not installed & {name, f"{name}t64"}]


def can_make_venv() -> bool:
    """Debian's python3 comes without ensurepip until python3-venv is installed."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def way_to_root() -> list[str] | None:
    """Give the words that make a command run as root, or None when we may not."""
    if os.geteuid() == 0:
        return []
    asking_nobody = ["sudo", "-n"]
    if shutil.which("sudo") is None:
        return None
    refused = subprocess.call([*asking_nobody, "true"], stderr=subprocess.DEVNULL)
    return None if refused else asking_nobody


def apt_install(become_root: list[str], names: list[str]) -> bool:
    """Install Debian packages; False when there is no apt or it failed."""
    if shutil.which("apt-get") is None:
        return False
    print(f"正在安装系统软件包：{' '.join(names)}", flush=True)
    apt = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.call([*apt, "update"])
    install = [*apt, "install", "-y", "--no-install-recommends", *names]
    return subprocess.call(install, stdout=subprocess.DEVNULL) == 0


def install_python_packages() -> None:
    """Make the virtual environment hold exactly the pinned versions, and the project itself."""
    make_venv = [sys.executable, "-m", "venv", "--clear", VENV]
    if not VENV_PYTHON.exists() and subprocess.call(make_venv):
        sys.exit("不能建立 Python 虚拟环境（.venv），原因见上。")
    pip = [VENV_PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    steps = [
        [*pip, "--require-hashes", "-r", LOCK],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", PROJECT],
    ]
    if any(subprocess.call(step) for step in steps):
        sys.exit("安装程序库没有成功，原因见上。检查网络后再运行一次即可。")


# --- the commands --------------------------------------------------------------------------------


def python(*words: object, offscreen: bool = False) -> int:
    """Run the environment's Python in the project folder and give back its exit status."""
    folders = os.pathsep.join([str(PROJECT), str(PROJECT / "tests")])  # for tests/builders.py
    environment = dict(os.environ, PYTHONUTF8="1", PYTHONPATH=folders)
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [str(VENV_PYTHON), *map(str, words)]
    return subprocess.call(command, cwd=PROJECT, env=environment)


def has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(options: argparse.Namespace) -> int:
    """Open the window; with --demo on a practice office, without a screen its results as files."""
    practice = ["--demo"] if options.demo else []
    if has_screen():
        return python("-m", "lvgw_desktop", *practice, *options.rest)
    if not options.demo:
        print("这台电脑没有屏幕。可以运行：python3 dev.py run --demo", file=sys.stderr)
        return 1
    return run_demo_without_screen(OUT / "demo")


def run_demo_without_screen(folder: Path) -> int:
    """Do the main job headless: sheets, ledger, workbook and pictures of the screens."""
    shutil.rmtree(folder, ignore_errors=True)
    failed = python("-c", LVGW, "demo", "--out", folder) or python(
        "tools/render_screens.py", "--usual", "--out", folder / "screens", offscreen=True
    )
    if not failed:
        print(f"没有屏幕，结果已存为文件，在：{folder}")
        print("\n".join(f"  {path.relative_to(folder)}" for path in files_below(folder)))
    return failed


def files_below(folder: Path) -> list[Path]:
    """Every file in a folder and its folders, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test(options: argparse.Namespace) -> int:
    """Check, then all tests on all cores; --all: also those that take long."""
    failed = check(options)
    return python("-m", "pytest", *PARALLEL, *options.rest, offscreen=True) or failed


def check(_options: argparse.Namespace) -> int:
    """Lint, formatting, types and import contracts; says which of them failed."""
    failures = failed_checks(PROJECT)
    for name, output in failures.items():
        print(f"── {name} ──\n{output}")
    python("tools/report_sizes.py")
    print(f"检查未通过：{'、'.join(failures)}" if failures else f"检查通过：{'、'.join(CHECKS)}")
    return 1 if failures else 0


def failed_checks(project: Path, names: tuple[str, ...] = tuple(CHECKS)) -> dict[str, str]:
    """Run these checks on a project folder; the output of each one that failed."""
    environment = dict(os.environ, PYTHONUTF8="1", PYTHONPATH=str(project / "src"))

    def examine(name: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(VENV_PYTHON), *CHECKS[name]],
            cwd=project,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    with ThreadPoolExecutor(max_workers=2) as pool:
        results = dict(zip(names, pool.map(examine, names), strict=True))
    return {name: result.stdout for name, result in results.items() if result.returncode}


def forms(options: argparse.Namespace) -> int:
    """Render every form with sample records to PDF and PNG."""
    return python("tools/render_forms.py", "--out", OUT / "forms", *options.rest, offscreen=True)


def screens(options: argparse.Namespace) -> int:
    """Render every screen of the practice office to PNG."""
    return python(
        "tools/render_screens.py", "--out", OUT / "screens", *options.rest, offscreen=True
    )


def bench(options: argparse.Namespace) -> int:
    """Measure against floors and peers in one run and print the ratios."""
    return python("-m", "benchmarks", *options.rest, offscreen=True)


def faults(options: argparse.Namespace) -> int:
    """Inject the faults of the fault matrix and print the counts; --all: every point."""
    return python("-m", "pytest", "tests/faults", "--kills=100", *options.rest, offscreen=True)


def build(options: argparse.Namespace) -> int:
    """Freeze the program into one folder under dist/."""
    return python("-m", "PyInstaller", "--noconfirm", "build.spec", *options.rest)


def selftest(_options: argparse.Namespace) -> int:
    """Let the frozen program print one form and write one workbook, without a screen."""
    program = (
        PROJECT / "dist" / "lvgw-desktop" / ("lvgw-desktop.exe" if WINDOWS else "lvgw-desktop")
    )
    if not program.exists():
        print("还没有打包好的程序。请先运行：python3 dev.py build", file=sys.stderr)
        return 1
    folder = OUT / "selftest"
    shutil.rmtree(folder, ignore_errors=True)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    failed = subprocess.call([program, "--selftest", folder], env=environment)
    written = {path.suffix for path in files_below(folder)}
    passed = not failed and {".pdf", ".xlsx"} <= written
    print(f"自检{'通过' if passed else '未通过'}：{folder}")
    return 0 if passed else 1


COMMANDS = (run, test, check, forms, screens, bench, faults, build, selftest)


def read_arguments() -> argparse.Namespace:
    """Read the command line; words that are not ours go on to the command."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        one = commands.add_parser(command.__name__, help=command.__doc__)
        one.set_defaults(command=command)
        if command is run:
            one.add_argument("--demo", action="store_true", help="with a practice office")
    options, options.rest = parser.parse_known_args()
    return options


def main() -> int:
    """Set up when needed, then do one command."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    options = read_arguments()
    prepare()
    return options.command(options)


if __name__ == "__main__":
    sys.exit(main())
