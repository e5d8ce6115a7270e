/** What every list of drafts has in common. */
@NullMarked
package kr.sandan.draft.web;

import org.jspecify.annotations.NullMarked;
