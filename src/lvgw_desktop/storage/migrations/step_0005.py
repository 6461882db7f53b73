"""第5步: plans, dated rules, assessments, fees, what people say, the papers of a year."""

STATEMENTS = (
    """CREATE TABLE feedback (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    serial TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    adviser_id INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    received_by TEXT NOT NULL,
    way TEXT,
    respondent TEXT NOT NULL,
    respondent_phone TEXT NOT NULL,
    tone TEXT,
    opinions TEXT NOT NULL,
    handling TEXT NOT NULL,
    handled_on TEXT,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_feedback PRIMARY KEY (id),
    CONSTRAINT uq_feedback_uuid UNIQUE (uuid),
    CONSTRAINT fk_feedback_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_feedback_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id)
) STRICT""",
    """CREATE INDEX ix_feedback_list ON feedback (received_on, id)""",
    """CREATE UNIQUE INDEX uq_feedback_serial ON feedback (serial) WHERE serial <> ''""",
    """CREATE TABLE conduct_report (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    serial TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    adviser_id INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    received_by TEXT NOT NULL,
    way TEXT,
    respondent TEXT NOT NULL,
    respondent_phone TEXT NOT NULL,
    description TEXT NOT NULL,
    checked TEXT NOT NULL,
    reported_on TEXT,
    outcome TEXT NOT NULL,
    closed_on TEXT,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_conduct_report PRIMARY KEY (id),
    CONSTRAINT uq_conduct_report_uuid UNIQUE (uuid),
    CONSTRAINT fk_conduct_report_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_conduct_report_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id)
) STRICT""",
    """CREATE INDEX ix_conduct_report_list ON conduct_report (received_on, id)""",
    """CREATE UNIQUE INDEX uq_conduct_report_serial
    ON conduct_report (serial) WHERE serial <> ''""",
    """CREATE TABLE planned_service (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    adviser_id INTEGER,
    kind TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    note TEXT NOT NULL,
    met_by TEXT NOT NULL,
    dropped_on TEXT,
    drop_reason TEXT NOT NULL,
    CONSTRAINT pk_planned_service PRIMARY KEY (id),
    CONSTRAINT uq_planned_service_uuid UNIQUE (uuid),
    CONSTRAINT fk_planned_service_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_planned_service_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id)
) STRICT""",
    """CREATE INDEX ix_planned_service_met_by ON planned_service (met_by)""",
    """CREATE INDEX ix_planned_service_planned_on ON planned_service (planned_on, id)""",
    """CREATE TABLE rule_setting (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    holds_from TEXT NOT NULL,
    value INTEGER,
    enabled INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_rule_setting PRIMARY KEY (id),
    CONSTRAINT uq_rule_setting_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE TABLE assessment (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    adviser_id INTEGER NOT NULL,
    firm_id INTEGER,
    year INTEGER NOT NULL,
    period TEXT NOT NULL,
    counts TEXT NOT NULL,
    opinion_firm TEXT NOT NULL,
    opinion_village TEXT NOT NULL,
    opinion_office TEXT NOT NULL,
    opinion_district TEXT NOT NULL,
    meeting TEXT NOT NULL,
    firm_report TEXT NOT NULL,
    advice TEXT NOT NULL,
    revisit_note TEXT NOT NULL,
    suggested_grade TEXT,
    suggested_reason TEXT NOT NULL,
    final_grade TEXT,
    final_reason TEXT NOT NULL,
    settled_on TEXT,
    evidence TEXT NOT NULL,
    local_points TEXT NOT NULL,
    remark TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_assessment PRIMARY KEY (id),
    CONSTRAINT uq_assessment_uuid UNIQUE (uuid),
    CONSTRAINT fk_assessment_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_assessment_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id),
    CONSTRAINT fk_assessment_firm_id_firm
        FOREIGN KEY(firm_id) REFERENCES firm (id)
) STRICT""",
    """CREATE UNIQUE INDEX uq_assessment_subject
    ON assessment (village_id, adviser_id, year, period) WHERE void_reason = ''""",
    """CREATE TABLE local_score_item (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    year INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    area INTEGER NOT NULL,
    word TEXT NOT NULL,
    most_points INTEGER NOT NULL,
    note TEXT NOT NULL,
    retired_on TEXT,
    CONSTRAINT pk_local_score_item PRIMARY KEY (id),
    CONSTRAINT uq_local_score_item_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE INDEX ix_local_score_item_year ON local_score_item (year, seq)""",
    """CREATE TABLE fee_standard (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    village_id INTEGER,
    year INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_fee_standard PRIMARY KEY (id),
    CONSTRAINT uq_fee_standard_uuid UNIQUE (uuid),
    CONSTRAINT fk_fee_standard_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id)
) STRICT""",
    """CREATE UNIQUE INDEX uq_fee_standard_year
    ON fee_standard (year, coalesce(village_id, 0)) WHERE void_reason = ''""",
    """CREATE TABLE fee_decision (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    adviser_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    standard INTEGER NOT NULL,
    share INTEGER,
    deductions TEXT NOT NULL,
    note TEXT NOT NULL,
    proposed_on TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_fee_decision PRIMARY KEY (id),
    CONSTRAINT uq_fee_decision_uuid UNIQUE (uuid),
    CONSTRAINT fk_fee_decision_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_fee_decision_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id)
) STRICT""",
    """CREATE UNIQUE INDEX uq_fee_decision_subject
    ON fee_decision (village_id, adviser_id, year) WHERE void_reason = ''""",
    """CREATE TABLE year_text (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    year INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_year_text PRIMARY KEY (id),
    CONSTRAINT uq_year_text_uuid UNIQUE (uuid)
) STRICT""",
    """CREATE UNIQUE INDEX uq_year_text_key ON year_text (year, "key")""",
    """CREATE TABLE recommendation (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    year INTEGER NOT NULL,
    village_id INTEGER,
    adviser_id INTEGER,
    name TEXT NOT NULL,
    firm_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    recommended_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_recommendation PRIMARY KEY (id),
    CONSTRAINT uq_recommendation_uuid UNIQUE (uuid),
    CONSTRAINT fk_recommendation_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_recommendation_adviser_id_legal_adviser
        FOREIGN KEY(adviser_id) REFERENCES legal_adviser (id)
) STRICT""",
    """CREATE INDEX ix_recommendation_year ON recommendation (year, id)""",
    """CREATE TABLE handover (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    village_id INTEGER NOT NULL,
    from_adviser_id INTEGER NOT NULL,
    to_adviser_id INTEGER NOT NULL,
    handed_on TEXT,
    open_matters TEXT NOT NULL,
    wechat_group TEXT NOT NULL,
    files TEXT NOT NULL,
    board TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    CONSTRAINT pk_handover PRIMARY KEY (id),
    CONSTRAINT uq_handover_uuid UNIQUE (uuid),
    CONSTRAINT fk_handover_village_id_village
        FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_handover_from_adviser_id_legal_adviser
        FOREIGN KEY(from_adviser_id) REFERENCES legal_adviser (id),
    CONSTRAINT fk_handover_to_adviser_id_legal_adviser
        FOREIGN KEY(to_adviser_id) REFERENCES legal_adviser (id)
) STRICT""",
    """CREATE INDEX ix_handover_village_id ON handover (village_id)""",
    """CREATE INDEX ix_service_log_incomplete ON service_log (served_on, id)
    WHERE trim(content, char(32, 9, 10, 13, 12288)) = ''
    OR trim(result, char(32, 9, 10, 13, 12288)) = ''
    OR trim(client_name || client_description, char(32, 9, 10, 13, 12288)) = ''
    OR (hours IS NULL AND method IN ('ON_SITE', 'HOME_VISIT'))""",
)
