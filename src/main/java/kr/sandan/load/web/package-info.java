/** Pages of the loads: history, upload, progress, findings, decisions. */
@NullMarked
package kr.sandan.load.web;

import org.jspecify.annotations.NullMarked;
