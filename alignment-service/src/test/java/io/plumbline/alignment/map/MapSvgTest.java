package io.plumbline.alignment.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.rule.SamplePlan;
import io.plumbline.alignment.rule.Sketch;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MapSvgTest {

    @Test
    void a_screen_reader_is_told_what_the_picture_shows() throws Exception {
        var svg = read(DrawnPlans.svg(SamplePlan.whole())).getDocumentElement();

        assertEquals("graphics-document document", svg.getAttribute("role"));
        assertEquals("map-title map-description", svg.getAttribute("aria-labelledby"));
        var description = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(description.contains("Customer: "), description);
        assertTrue(description.contains("Price is a part of Existing customers."), description);
        assertTrue(description.contains("Turnover moves Satisfaction (−)."), description);
    }

    @Test
    void each_card_says_its_verdict_and_why() throws Exception {
        var svg = read(DrawnPlans.svg(SamplePlan.whole()));

        var price = card(svg, SamplePlan.PRICE).getAttribute("aria-label");
        assertTrue(price.startsWith("Price: fails. 0 → 100 EUR by 2031. "), price);
        assertTrue(
                price.contains("Price (KPI price) is nebulous: it does not say which target of another perspective"),
                price);
    }

    @Test
    void verdicts_differ_by_shape_and_not_only_by_colour() throws Exception {
        var shapes = new HashSet<String>();
        var svg = read(DrawnPlans.svg(mixed()));
        for (int number : new int[] {1, 2, 3}) {
            var mark = (Element) card(svg, number).getElementsByTagName("g").item(0);
            var shape = (Element) mark.getElementsByTagName("*").item(0);
            shapes.add(shape.getTagName() + shape.getAttribute("d"));
        }
        assertEquals(3, shapes.size(), shapes::toString);
    }

    private static PlanModel mixed() {
        var model = Sketch.model(
                Sketch.plan(1),
                Sketch.target(1, "profit", "FINANCIAL", 1, 2),
                Sketch.target(2, "price", "CUSTOMER", 1, 2),
                Sketch.withFormula(Sketch.target(3, "share", "CUSTOMER", 1, 2), "unheard_of * 2"));
        return Sketch.reviewed(model)
                .with(Sketch.none(1, "It is what the plan is for"))
                .with(Sketch.cause(9, 3, 1, Sign.POSITIVE, 0))
                .with(Sketch.none(3, "It stands alone"))
                .with(Sketch.names(3, ImpactScope.OTHER_PERSPECTIVES, 1));
    }

    @Test
    void names_that_look_like_markup_or_hold_what_xml_forbids_stay_text() throws Exception {
        var name = "<script>alert('1')</script> & \"\u0000\u001b\uD800 é 漢字";
        var svg = DrawnPlans.svg(
                Sketch.model(Sketch.plan(), Sketch.named(Sketch.target(1, "profit", "FINANCIAL", 1, 2), name)));

        assertEquals(0, read(svg).getElementsByTagName("script").getLength());
        assertTrue(card(read(svg), 1).getAttribute("aria-label").startsWith("<script>alert('1')</script> & \""));
        assertFalse(svg.contains("\u0000"));
    }

    @Test
    void nothing_is_fetched_from_elsewhere() throws Exception {
        var elements = read(DrawnPlans.svg(SamplePlan.whole())).getElementsByTagName("*");
        for (int index = 0; index < elements.getLength(); index++) {
            var element = (Element) elements.item(index);
            assertTrue(
                    Set.of("svg", "title", "desc", "g", "rect", "path", "circle", "text")
                            .contains(element.getTagName()),
                    element.getTagName());
            assertFalse(element.hasAttribute("href") || element.hasAttribute("style"));
        }
    }

    private static Element card(Document svg, int number) {
        var groups = svg.getElementsByTagName("g");
        for (int index = 0; index < groups.getLength(); index++) {
            var group = (Element) groups.item(index);
            if (group.getAttribute("id").equals("target-" + Sketch.id(number))) {
                return group;
            }
        }
        throw new AssertionError("there is no card of target " + number);
    }

    private static Document read(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
