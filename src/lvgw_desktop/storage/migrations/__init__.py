"""升级步骤: numbered steps from an empty file to the present schema; step n makes version n."""

from lvgw_desktop.storage.migrations import (
    step_0001,
    step_0002,
    step_0003,
    step_0004,
    step_0005,
)

Step = tuple[str, ...]

STEPS: tuple[Step, ...] = tuple(
    step.STATEMENTS for step in (step_0001, step_0002, step_0003, step_0004, step_0005)
)
