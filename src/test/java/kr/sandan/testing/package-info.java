/** What every test builds on: the shared database, the portal on a port, a browser, the publisher's real files. */
@NullMarked
package kr.sandan.testing;

import org.jspecify.annotations.NullMarked;
