/** The mail of a day: what waits for each person, composed once and sent until the server has taken it. */
@NullMarked
package kr.sandan.approval.digest;

import org.jspecify.annotations.NullMarked;
