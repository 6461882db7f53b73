"""名册的表: the office, villages, firms, advisers, and who serves where."""

from sqlalchemy import Index

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.village import Village
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import record_table

OFFICE = RecordShape(JudicialOffice)
FIRM = RecordShape(Firm)
ADVISER = RecordShape(LegalAdviser)
VILLAGE = RecordShape(Village)
APPOINTMENT = RecordShape(Appointment)

judicial_office = record_table("judicial_office", OFFICE)
firm = record_table("firm", FIRM)
legal_adviser = record_table("legal_adviser", ADVISER)
village = record_table("village", VILLAGE)
appointment = record_table("appointment", APPOINTMENT)

Index("ix_appointment_village_id", appointment.c.village_id)
Index("ix_appointment_adviser_id", appointment.c.adviser_id)
