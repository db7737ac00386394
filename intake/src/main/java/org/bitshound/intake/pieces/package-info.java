/// Evidence that is no log of events: job queues, listings, tables of other tools, what somebody
/// typed. A [PieceReader] opens files of its kind and makes a [Piece] of each; [Pieces] is the way
/// in.
@NullMarked
package org.bitshound.intake.pieces;

import org.jspecify.annotations.NullMarked;
