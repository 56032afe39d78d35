/** Claims about two targets of a plan: which is part of which, which moves which. Each change of a link re-checks its plan. */
package io.plumbline.alignment.link;
