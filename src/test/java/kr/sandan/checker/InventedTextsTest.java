package kr.sandan.checker;

import org.junit.jupiter.api.Test;

class InventedTextsTest {
    @Test
    void prints() throws Exception {
        for (String folder : new String[] {"tuned", "heldout"}) {
            InventedText.Score s = InventedText.score(folder);
            System.out.println(folder + " " + s.texts() + " expected " + s.expected() + " hits " + s.hits()
                    + " undecided " + s.undecided());
            s.missed().forEach(m -> System.out.println("MISSED " + m));
            s.falseAlarms().forEach(m -> System.out.println("FALSE " + m));
        }
    }
}
