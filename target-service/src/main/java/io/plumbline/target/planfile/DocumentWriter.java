package io.plumbline.target.planfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.target.TargetSnapshot.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the one-document form that {@link DocumentReader} reads, piece by piece. */
public final class DocumentWriter implements PlanFileWriter {

    /** Words stay bare, whatever else YAML might take for a number, a date or a sign is quoted. */
    private static final class QuotesBesideWords extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || !value.matches("[A-Za-z]\\w*( \\w+)*");
        }
    }

    private final ObjectMapper mapper;
    private final JsonGenerator generator;
    private String section = "";

    private DocumentWriter(JsonFactory factory, OutputStream stream) throws IOException {
        mapper = DocumentReader.strict(factory)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        generator = mapper.createGenerator(stream, JsonEncoding.UTF8);
        generator.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        if (!(factory instanceof YAMLFactory)) {
            generator.useDefaultPrettyPrinter();
        }
        generator.writeStartObject();
        generator.writeStringField("format", DocumentReader.FORMAT);
    }

    public static DocumentWriter json(OutputStream stream) throws IOException {
        return new DocumentWriter(new JsonFactory(), stream);
    }

    public static DocumentWriter yaml(OutputStream stream) throws IOException {
        return new DocumentWriter(
                YAMLFactory.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .stringQuotingChecker(new QuotesBesideWords())
                        .build(),
                stream);
    }

    @Override
    public void plan(PlanSnapshot plan) throws IOException {
        generator.writeFieldName("plan");
        mapper.writeValue(generator, PlanOutline.of(plan, plan.perspectives()));
    }

    @Override
    public void kpi(KpiDefinition kpi) throws IOException {
        open("kpis");
        mapper.writeValue(generator, kpi);
    }

    @Override
    public void target(PlanFileTarget target, List<Milestone> milestones) throws IOException {
        open("targets");
        mapper.writeValue(generator, target);
    }

    private void open(String next) throws IOException {
        if (!section.equals(next)) {
            shut();
            generator.writeArrayFieldStart(next);
            section = next;
        }
    }

    private void shut() throws IOException {
        if (!section.isEmpty()) {
            generator.writeEndArray();
        }
    }

    @Override
    public void close() throws IOException {
        shut();
        generator.writeEndObject();
        generator.close();
    }
}
