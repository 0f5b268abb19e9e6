package library;

public enum Genre {
    NOVEL,
    POETRY
}
