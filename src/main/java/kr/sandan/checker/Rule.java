package kr.sandan.checker;

import java.util.List;
import kr.sandan.checker.reading.PressText;

/** One way in which texts state arithmetic. A rule looks a bounded way around each figure, so its time is linear. */
interface Rule {

    /** The statements of this kind in a text, each tested. */
    List<Finding> in(PressText text);
}
