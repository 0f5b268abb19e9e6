package library;

public record AuthorCount(String name, long books) {}
