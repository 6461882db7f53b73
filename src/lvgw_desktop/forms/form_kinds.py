"""表样种类: every kind of form the engine lays out."""

from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.plate_form import PlateForm
from lvgw_desktop.forms.table_form import TableForm

Definition = GridForm | TableForm | PlateForm | LetterForm
