package org.camelgateways.connector;

import java.util.Map;
import java.util.Set;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.wire.LeadSourceDocument;
import org.camelgateways.connector.wire.LeadSourceInfo;
import org.camelgateways.connector.wire.ProviderInfo;
import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/** Lead sources (API Guide, lead sources). */
record LeadSources() implements RecordKind<LeadSource, LeadSourceDocument> {

    private static final Set<String> FIELDS = Set.of(
            "recordId", "name", "active", "createdBy", "createdDate", "modifiedBy", "modifiedDate");

    @Override
    public String path() {
        return "leadsource";
    }

    @Override
    public String root() {
        return "leadSource";
    }

    @Override
    public Class<LeadSourceDocument> document() {
        return LeadSourceDocument.class;
    }

    /** In the query of a lead source this is the record; in a document it is the provider. */
    @Override
    public String recordParameter() {
        return "identifier";
    }

    @Override
    public String possible() {
        return "a LeadSource or a Map with its fields";
    }

    @Override
    public @Nullable LeadSource given(String field, Object value, Problems problems) {
        if (value instanceof LeadSource source) {
            return source;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Fields fields = new Fields(field, map, FIELDS, problems);
        return new LeadSource(fields.text("recordId"), fields.text("name"), fields.flag("active"), null, null, null, null);
    }

    @Override
    public void check(String field, LeadSource source, Problems problems) {
        Values.required(field, "name", source.name(), problems);
    }

    @Override
    public @Nullable String recordId(LeadSource source) {
        return source.recordId();
    }

    @Override
    public LeadSource withRecordId(LeadSource source, String recordId) {
        return source.withRecordId(recordId);
    }

    @Override
    public LeadSourceDocument write(LeadSource source, ProviderInfo ids) {
        LeadSourceDocument document = new LeadSourceDocument();
        document.providerInfo = ids;
        document.leadInfo = new LeadSourceInfo();
        document.leadInfo.name = source.name();
        document.leadInfo.active = source.active() == null ? null : source.active().toString();
        return document;
    }

    @Override
    public @Nullable ProviderInfo ids(LeadSourceDocument document) {
        return document.providerInfo;
    }

    /** One that is alone, or of a list: these are flat, and name no id. */
    @Override
    public LeadSource read(LeadSourceDocument document) throws InvalidXmlException {
        LeadSourceInfo info = document.leadInfo == null ? document : document.leadInfo;
        if (Values.text(info.name) == null) {
            throw new InvalidXmlException("holds a lead source without a name");
        }
        return new LeadSource(
                document.providerInfo == null ? null : Values.text(document.providerInfo.recordID), Values.text(info.name),
                Values.flag(info.active), Values.text(info.createdBy), Values.time(info.createdDate),
                Values.text(info.modifiedBy), Values.time(info.modifiedDate));
    }
}
