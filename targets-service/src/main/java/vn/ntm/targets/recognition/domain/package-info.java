/** The rules of recognitions. Pure. */
package vn.ntm.targets.recognition.domain;
