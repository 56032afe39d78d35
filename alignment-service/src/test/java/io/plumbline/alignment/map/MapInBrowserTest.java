package io.plumbline.alignment.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.rule.SamplePlan;
import io.plumbline.alignment.rule.Sketch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The boxes are those that a browser gives to the text with its own fonts, not those that we reckoned with. */
class MapInBrowserTest {

    @TempDir
    Path folder;

    @Test
    void text_stays_in_its_card_and_nothing_covers_anything_on_the_sample_plan() throws Exception {
        assertEquals("", faults(SamplePlan.whole()));
    }

    @Test
    void so_it_does_with_long_names() throws Exception {
        var model = SamplePlan.whole();
        for (var target : model.listTargets()) {
            model = model.with(Sketch.named(
                    target,
                    target.name() + " WITH ALL THAT MAKES IT WIDE: MMMMMM, and donaudampfschifffahrtsgesellschaft"));
        }
        assertEquals("", faults(model.with(Sketch.cause(300, 13, 9, Sign.NEGATIVE, 180))));
    }

    private String faults(PlanModel model) throws IOException, InterruptedException {
        var browser = Chromium.find();
        assumeTrue(browser.isPresent(), "no chromium on the PATH: what the map looks like in a browser is not tested");
        var svg = DrawnPlans.svg(model).replaceFirst("<\\?xml.*?\\?>", "");
        var page = Files.writeString(
                folder.resolve("map.html"),
                "<!doctype html><meta charset=utf-8><body>" + svg + "<pre id=faults>not looked at</pre><script>"
                        + script() + "</script>");
        var dom = browser.get().open(page, folder);
        var found = Pattern.compile("<pre id=\"faults\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(dom);
        return found.find() ? found.group(1) : "the page did not load: " + dom;
    }

    private static String script() throws IOException {
        try (InputStream script = MapInBrowserTest.class.getResourceAsStream("faults-of-a-map.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
