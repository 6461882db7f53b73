"""文件与函数的大小: a habit, not a fence. Prints the median and what stands out."""

import ast
import statistics
from pathlib import Path

LONG_FILE = 300
LONG_FUNCTION = 40
SOURCE = Path(__file__).resolve().parents[1] / "src" / "lvgw_desktop"


def main() -> None:
    """Print one line, and one more for each file and function that is long."""
    files = {
        str(path.relative_to(SOURCE)): path.read_text("utf-8") for path in SOURCE.rglob("*.py")
    }
    lines = {name: text.count("\n") for name, text in files.items() if text}
    functions = {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for name, text in files.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }
    print(
        f"大小：{len(lines)} 个文件，中位数 {statistics.median(lines.values()):.0f} 行；"
        f"{len(functions)} 个函数，中位数 {statistics.median(functions.values()):.0f} 行"
    )
    for name, length in (lines | functions).items():
        if length > (LONG_FUNCTION if " " in name else LONG_FILE):
            print(f"  {length} 行  {name}")


if __name__ == "__main__":
    main()
