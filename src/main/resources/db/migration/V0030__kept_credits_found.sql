-- Those that wait for a ruling, the oldest first; and the sums of a body that is added up anew.
CREATE INDEX kept_credit_waiting ON kept_credit (counts_from, product_id)
    WHERE lead AND (status = 'COUNTED_PROVISIONAL' OR reason = 'REFUSED');
CREATE INDEX kept_tally_organisation ON kept_tally (organisation_id);
