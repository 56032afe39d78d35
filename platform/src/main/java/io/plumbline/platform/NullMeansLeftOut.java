package io.plumbline.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A field that a request may leave out may be null as well: many clients write it so, and the document says that it is taken so. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullMeansLeftOut implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> {
                    if (operation.getRequestBody() != null
                            && operation.getRequestBody().getContent() != null) {
                        operation
                                .getRequestBody()
                                .getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(media -> visit(document, media.getSchema(), seen));
                    }
                }));
    }

    private static void visit(OpenAPI document, Schema named, Set<Schema> seen) {
        var schema = resolve(document, named);
        if (schema == null || !seen.add(schema)) {
            return;
        }
        var parts = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
            var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
            for (var name : List.copyOf(schema.getProperties().keySet())) {
                if (!required.contains(name)) {
                    schema.addProperty(name, nullable(schema.getProperties().get(name)));
                }
            }
        }
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        for (var choices : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            parts.addAll(choices == null ? List.of() : choices);
        }
        parts.forEach(part -> visit(document, part, seen));
    }

    private static Schema resolve(OpenAPI document, Schema schema) {
        return schema == null || schema.getRef() == null || !schema.getRef().startsWith(SCHEMAS)
                ? schema
                : resolve(
                        document,
                        document.getComponents()
                                .getSchemas()
                                .get(schema.getRef().substring(SCHEMAS.length())));
    }

    private static Schema nullable(Schema schema) {
        if (isNullable(schema)) {
            return schema;
        }
        if (schema.getRef() == null && schema.getType() != null && schema.getEnumeration() == null) {
            return schema.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL)
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(NullMeansLeftOut::isNullable);
    }
}
