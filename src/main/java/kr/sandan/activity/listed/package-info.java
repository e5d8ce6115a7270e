/** Lists of past activities, brought in as a whole: read, compared with what is held, written and taken back set-wise. */
@NullMarked
package kr.sandan.activity.listed;

import org.jspecify.annotations.NullMarked;
