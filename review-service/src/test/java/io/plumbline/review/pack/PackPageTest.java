package io.plumbline.review.pack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.xml.sax.InputSource;

class PackPageTest {

    private final String page = PackPage.write(SamplePack.pack());

    @Example
    void it_opens_with_how_the_plan_stands_and_what_is_to_be_decided() {
        int decide = page.indexOf("What needs a decision");
        assertTrue(decide > 0 && decide < page.indexOf("The plan at a glance"));
        assertThat(page, containsString("Profit, which matters most, is at EUR\u00A0607, 7 above plan"));
        assertThat(page, containsString("Turnover of staff"));
    }

    @Example
    void a_missed_target_says_what_that_puts_in_doubt_and_what_was_decided_about_it() {
        assertThat(page, containsString("puts the execution in doubt"));
        assertThat(page, containsString("Decided: Lower to 14\u202F% (in force). The labour market is tight"));
        assertThat(page, containsString("Decided: Change strategy. Prices follow products: launch first"));
    }

    @Example
    void between_percentages_lie_percentage_points() {
        assertThat(page, containsString("At 22\u202F% it is 3.7 percentage points above plan"));
    }

    @Example
    void it_speaks_like_a_person() {
        assertThat(page, not(containsString("null")));
        for (var code :
                new String[] {">OFF_TRACK", " OFF_TRACK ", "ON_PACE", "CHANGE_STRATEGY", "2027-06-30<", "2027-Q2", "NaN"
                }) {
            assertThat(page, not(containsString(code)));
        }
    }

    @Example
    void each_picture_is_well_formed() throws Exception {
        int pictures = 0;
        for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            var picture = page.substring(at, page.indexOf("</svg>", at) + 6);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
            pictures++;
        }
        assertTrue(pictures == 8, pictures + " pictures");
    }

    @Property
    void the_ticks_of_an_axis_are_few_round_and_hold_all_values(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double one,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double other) {
        var axis = ValueAxis.of(Math.min(one, other), Math.max(one, other));
        assertTrue(axis.lowest() <= Math.min(one, other) + 1e-9 && axis.highest() >= Math.max(one, other) - 1e-9);
        assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= 7, axis.toString());
    }

    /** For a look at it with the eyes: {@code -Dplumbline.pack=FILE}. */
    @Example
    void it_can_be_kept_to_be_looked_at() throws IOException {
        var file = System.getProperty("plumbline.pack");
        if (file != null) {
            Files.writeString(Path.of(file), page);
        }
    }
}
