package org.camelgateways.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.wire.LeadSourceDocument;
import org.camelgateways.connector.wire.LeadSourcesDocument;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;

/** All lead sources of a club (API Guide, fetch all lead sources). The list names no ids. */
final class ListLeadSources extends ConnectorFunction<Map<String, String>, List<LeadSource>> {

    private final LeadSources kind = new LeadSources();
    private final ConnectorConfiguration options;

    ListLeadSources(ConnectorEndpoint endpoint) {
        super(endpoint, "leadsource");
        this.options = endpoint.getConfiguration();
        if (options.isRaw()) {
            throw new IllegalArgumentException(
                    name() + " cannot be used with raw=true: a listing has no document in its request");
        }
    }

    @Override
    public boolean changesSomething() {
        return false;
    }

    @Override
    public Map<String, String> read(Exchange exchange) {
        Problems problems = new Problems();
        Map<String, String> query = RecordIds.read(exchange.getMessage(), options, problems).query();
        if (!problems.isEmpty()) {
            throw problems.refusal(name());
        }
        return query;
    }

    @Override
    public HttpCall encode(Map<String, String> query) {
        return get(query);
    }

    @Override
    List<LeadSource> answered(Map<String, String> query, HttpReply reply) {
        LeadSourcesDocument listed = document("leadSources", LeadSourcesDocument.class, reply);
        List<LeadSource> sources = new ArrayList<>();
        try {
            for (LeadSourceDocument element : listed.leadSources == null
                    ? List.<LeadSourceDocument> of() : listed.leadSources) {
                sources.add(kind.read(element));
            }
        } catch (InvalidXmlException e) {
            throw unclear("the service's leadSources document " + e.getMessage(), reply);
        }
        return sources;
    }

    @Override
    public void write(List<LeadSource> sources, Message message) {
        message.setBody(sources);
    }
}
