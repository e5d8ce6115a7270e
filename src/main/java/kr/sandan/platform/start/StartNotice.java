package kr.sandan.platform.start;

import java.util.List;

/** Lines that a module wants whoever started the portal to read, such as the demonstration accounts. */
public interface StartNotice {

    List<String> lines();
}
