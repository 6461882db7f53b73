"""升级步骤: numbered steps from an empty file to the present schema; step n makes version n."""

from lvgw_desktop.storage.migrations import step_0001, step_0002, step_0003

Step = tuple[str, ...]

STEPS: tuple[Step, ...] = (step_0001.STATEMENTS, step_0002.STATEMENTS, step_0003.STATEMENTS)
