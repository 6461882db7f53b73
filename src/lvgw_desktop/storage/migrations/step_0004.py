"""第4步: the month from hand-in to close, its corrections and what was sent to the district."""

STATEMENTS = (
    """CREATE TABLE hand_in (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    month TEXT NOT NULL,
    adviser_id INTEGER NOT NULL,
    village_id INTEGER,
    handed_in_on TEXT NOT NULL,
    medium TEXT NOT NULL,
    note TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_hand_in PRIMARY KEY (id),
    CONSTRAINT uq_hand_in_uuid UNIQUE (uuid),
    CONSTRAINT fk_hand_in_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id),
    CONSTRAINT fk_hand_in_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id)
) STRICT""",
    """CREATE UNIQUE INDEX uq_hand_in_month
    ON hand_in (month, adviser_id, coalesce(village_id, 0)) WHERE void_reason = ''""",
    """CREATE TABLE settled_finding (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    month TEXT NOT NULL,
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    facts TEXT NOT NULL,
    settlement TEXT NOT NULL,
    words TEXT NOT NULL,
    settled_at TEXT NOT NULL,
    settled_by TEXT NOT NULL,
    withdrawn_at TEXT,
    CONSTRAINT pk_settled_finding PRIMARY KEY (id),
    CONSTRAINT uq_settled_finding_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE INDEX ix_settled_finding_month ON settled_finding (month)""",
    """CREATE TABLE monthly_close (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    month TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    logs INTEGER NOT NULL,
    figures TEXT NOT NULL,
    audit_head TEXT NOT NULL,
    backup TEXT NOT NULL,
    reopened_at TEXT,
    reopened_by TEXT NOT NULL,
    reopened_reason TEXT NOT NULL,
    CONSTRAINT pk_monthly_close PRIMARY KEY (id),
    CONSTRAINT uq_monthly_close_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE UNIQUE INDEX uq_monthly_close_month
    ON monthly_close (month) WHERE reopened_at IS NULL""",
    """CREATE TABLE correction (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    log_uuid TEXT NOT NULL,
    month TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    field TEXT NOT NULL,
    was TEXT NOT NULL,
    becomes TEXT NOT NULL,
    reason TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (id),
    CONSTRAINT uq_correction_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE INDEX ix_correction_log_uuid ON correction (log_uuid)""",
    """CREATE INDEX ix_correction_month ON correction (month)""",
    """CREATE TABLE sent_report (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    package TEXT NOT NULL,
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    figures TEXT NOT NULL,
    audit_head TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    CONSTRAINT pk_sent_report PRIMARY KEY (id),
    CONSTRAINT uq_sent_report_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE INDEX ix_sent_report_month ON sent_report (month)""",
    """CREATE TABLE service_log_new (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    serial TEXT NOT NULL,
    source_no TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    adviser_id INTEGER NOT NULL,
    firm_id INTEGER,
    served_on TEXT NOT NULL,
    spells TEXT NOT NULL,
    hours INTEGER,
    method TEXT NOT NULL,
    client_category TEXT NOT NULL,
    client_name TEXT NOT NULL,
    client_village TEXT NOT NULL,
    client_description TEXT NOT NULL,
    client_phone TEXT NOT NULL,
    content TEXT NOT NULL,
    result TEXT NOT NULL,
    remark TEXT NOT NULL,
    major_matter INTEGER NOT NULL,
    paper_state TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    signer_phone TEXT NOT NULL,
    adviser_signed_on TEXT,
    signed_on TEXT,
    source TEXT NOT NULL,
    recorded_on TEXT,
    late_month TEXT NOT NULL,
    phone_digits TEXT DEFAULT '' NOT NULL,
    serial_order TEXT GENERATED ALWAYS AS (
        CASE serial WHEN '' THEN printf('@%010d', id)
        ELSE rtrim(serial, '0123456789') || char(64 + length(serial))
        || substr(serial, length(rtrim(serial, '0123456789')) + 1) END
    ) VIRTUAL,
    CONSTRAINT pk_service_log PRIMARY KEY (id),
    CONSTRAINT uq_service_log_uuid UNIQUE (uuid),
    CONSTRAINT fk_service_log_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_service_log_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id),
    CONSTRAINT fk_service_log_firm_id_firm
        FOREIGN KEY(firm_id) REFERENCES firm (id)
) STRICT""",
    """INSERT INTO service_log_new
SELECT
    id, uuid, serial, source_no, village_id, adviser_id, firm_id, served_on, spells, hours,
    method, client_category, client_name, client_village, client_description, client_phone,
    content, result, remark, major_matter, paper_state, void_reason, signer_phone,
    adviser_signed_on, signed_on, source, recorded_on, '', phone_digits
FROM service_log""",
    """DROP TABLE service_log""",
    """ALTER TABLE service_log_new RENAME TO service_log""",
    """CREATE INDEX ix_service_log_by_adviser
    ON service_log (adviser_id, served_on, serial_order, paper_state, village_id)""",
    """CREATE INDEX ix_service_log_by_method
    ON service_log (method, served_on, serial_order, paper_state, village_id, adviser_id)""",
    """CREATE INDEX ix_service_log_by_state
    ON service_log (paper_state, served_on, serial_order, village_id, adviser_id)""",
    """CREATE INDEX ix_service_log_by_village
    ON service_log (village_id, served_on, serial_order, paper_state, adviser_id)""",
    """CREATE INDEX ix_service_log_late_month
    ON service_log (late_month, id) WHERE late_month <> ''""",
    """CREATE INDEX ix_service_log_list
    ON service_log (served_on, serial_order, paper_state, village_id, adviser_id, method, hours)""",
    """CREATE INDEX ix_service_log_major_matter
    ON service_log (served_on, id) WHERE major_matter = 1""",
    """CREATE UNIQUE INDEX uq_service_log_serial_order ON service_log (serial_order)""",
    """CREATE TABLE judicial_office_new (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    district TEXT NOT NULL,
    prefix TEXT NOT NULL,
    region_code TEXT NOT NULL,
    streets TEXT NOT NULL,
    clerk TEXT NOT NULL,
    head TEXT NOT NULL,
    phone TEXT NOT NULL,
    supervision_phone TEXT NOT NULL,
    district_phone TEXT NOT NULL,
    fonds_no TEXT NOT NULL,
    month_rule TEXT NOT NULL,
    pack TEXT NOT NULL,
    practice INTEGER NOT NULL,
    village_hands_in INTEGER NOT NULL,
    CONSTRAINT pk_judicial_office PRIMARY KEY (id),
    CONSTRAINT uq_judicial_office_uuid UNIQUE (uuid)
) STRICT""",
    """INSERT INTO judicial_office_new SELECT *, 0 FROM judicial_office""",
    """DROP TABLE judicial_office""",
    """ALTER TABLE judicial_office_new RENAME TO judicial_office""",
    """CREATE TABLE import_batch_new (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    kind TEXT NOT NULL,
    source_name TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    rows INTEGER NOT NULL,
    state TEXT NOT NULL,
    undone_at TEXT,
    remaining INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    CONSTRAINT pk_import_batch PRIMARY KEY (id),
    CONSTRAINT uq_import_batch_uuid UNIQUE (uuid)
) STRICT""",
    """INSERT INTO import_batch_new SELECT *, 0 FROM import_batch""",
    """DROP TABLE import_batch""",
    """ALTER TABLE import_batch_new RENAME TO import_batch""",
    """CREATE TABLE updated_row (
    batch_id INTEGER NOT NULL,
    audit_id INTEGER NOT NULL,
    CONSTRAINT pk_updated_row PRIMARY KEY (batch_id, audit_id),
    CONSTRAINT fk_updated_row_batch_id_import_batch
        FOREIGN KEY(batch_id) REFERENCES import_batch (id),
    CONSTRAINT fk_updated_row_audit_id_audit
        FOREIGN KEY(audit_id) REFERENCES audit (id)
) WITHOUT ROWID, STRICT""",
)
