package org.bitshound.observation;

/// BITS' queue, or a remainder of it, holds a state of a file that is kept apart from its job.
///
/// @param file with its key where something ties the record to it
/// @param live whether the queue itself holds the file
/// @param proven whether the tie is certain; else such keys could have been given again since
public record FileSighting(Source source, StoredFile file, boolean live, boolean proven)
    implements Observation {}
